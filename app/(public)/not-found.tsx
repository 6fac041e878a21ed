import { NotHere } from '#app/_components/public/not-here.tsx'

export default NotHere
